package org.entente.reasoning.closure;

/** Two classes without a common individual, by this axiom. */
public record Disjointness(int one, int other, int axiom) {}
