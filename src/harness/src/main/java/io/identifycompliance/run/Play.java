package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;

/**
 * How a scenario is played once.
 *
 * @param form the form in which Identify is called
 */
public record Play(CallForm form, Setting setting) {
    /** As the feature says, in that form. */
    public static Play plain(CallForm form) {
        return new Play(form, Setting.PLAIN);
    }

    /** The form, and what else is not plain. */
    @Override
    public String toString() {
        String more = setting.toString();
        return "Identify called as \"" + form + "\"" + (more.isEmpty() ? "" : "; " + more);
    }
}
