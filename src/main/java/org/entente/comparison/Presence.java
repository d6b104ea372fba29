package org.entente.comparison;

import java.util.Locale;

/** In which of two releases something is. */
public enum Presence {
    /** In the newer one alone. */
    NEW,
    /** In the older one alone. */
    GONE,
    /** In both, but not alike. */
    CHANGED;

    /** In lower case, as texts and JSON have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
