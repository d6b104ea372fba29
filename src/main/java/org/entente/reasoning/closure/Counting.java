package org.entente.reasoning.closure;

/**
 * If an individual has at least so many fillers that are known to differ from each other, then it is in a class.
 *
 * @param count    how many, from 2 on
 * @param property the property to the fillers
 * @param inverse  whether the fillers are its subjects instead of its objects
 * @param filler   the class that the fillers have to be in, or -1 for any
 * @param head     the class concluded
 * @param axioms   the numbers of the axioms that the rule is read off
 */
public record Counting(int count, int property, boolean inverse, int filler, int head, int[] axioms) {}
