package org.entente.release.resolution;

/** How sure one has to be that something held on the day of a view. */
public enum Mode {
    /** What is not known to have ended or to begin later; the mode of a release. */
    PRESUMED,
    /** Of that, what holds whatever the dates left open turn out to be: latest start and earliest end. */
    CERTAIN,
    /** What can have held: that, and what may not have ended yet, or not have been followed yet by what came after it. */
    POSSIBLE,
    /** Of what is presumed, that of which a source gives a start or an end; the rest is only known from when it was seen. */
    DATED
}
