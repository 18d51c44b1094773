package io.identifycompliance.client;

import org.jspecify.annotations.Nullable;

/**
 * One form in which Identify can be called.
 *
 * @param name as features and reports call it
 * @param variantOf the form that this one only spells differently; null for a form of its own
 * @param common whether every core rule is tried through it; the others are tried by their own requirement
 * @param proves the requirement that says this form works
 * @param wellFormed whether a target must read it; false for one that is sent to see what becomes of it
 */
public record CallForm(String name, @Nullable CallForm variantOf, boolean common, String proves, boolean wellFormed) {
    /** A form of its own. */
    public CallForm(String name, boolean common, String proves) {
        this(name, null, common, proves, true);
    }

    /** Whether this form is that one, or only spells it differently. */
    public boolean buildsOn(CallForm other) {
        return equals(other) || (variantOf != null && variantOf.buildsOn(other));
    }

    /** The same with the payload spelled or sent differently, under that name. */
    public CallForm variant(String newName, boolean isCommon, String requirement) {
        return new CallForm(newName, this, isCommon, requirement, true);
    }

    /** The same, which a target need not read. */
    public CallForm malformed() {
        return new CallForm(name, variantOf, common, proves, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
