package io.identifycompliance.client;

/**
 * One form in which Identify can be called.
 *
 * @param name as features and reports call it
 * @param common whether every core rule is tried through it; the others are tried by their own requirement
 * @param proves the requirement that says this form works
 */
public record CallForm(String name, boolean common, String proves) {
    /** Whether that form is this one, or only spells it differently. */
    public boolean underlies(String form) {
        return form.equals(name) || form.startsWith(name + " ") || form.startsWith(name + ",");
    }

    @Override
    public String toString() {
        return name;
    }
}
