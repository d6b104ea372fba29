/** Measurements that are no tests: how long reasoning and explaining take, and how much memory, on which size of data. */
package org.entente.bench;
