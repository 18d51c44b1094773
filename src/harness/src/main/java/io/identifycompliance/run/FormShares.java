package io.identifycompliance.run;

import java.util.List;

/** Which share of the forms of calling Identify a scenario takes. It depends on the scenario alone, not on the run. */
@FunctionalInterface
public interface FormShares {
    /** For scenarios that are not counted: a tenth of the forms, by the hash of what identifies the scenario. */
    FormShares BY_HASH = (wire, place, identity) -> List.of(new Share("", Math.floorMod(identity.hashCode(), 10), 10));

    /**
     * The shares of a scenario, one for each requirement that it proves.
     *
     * @param place the file and the line of the scenario
     * @param identity what identifies the scenario where its place says nothing
     */
    List<Share> of(String wire, String place, String identity);

    /**
     * One of equal shares; together they are all forms.
     *
     * @param requirement the rule that the shares are about
     * @param index from 0
     * @param count how many shares there are
     */
    record Share(String requirement, int index, int count) {}
}
