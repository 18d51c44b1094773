package io.identifycompliance.reference.wire;

import io.identifycompliance.contract.Identifier;
import java.util.List;
import java.util.Map;

/** How the two wires call the identifiers and the special properties. */
public final class Names {
    /** The identifiers in the properties of the 2022 wire. */
    public static final Map<Identifier, String> DOLLAR =
            Map.of(Identifier.EXTERNAL_ID, "$id", Identifier.EMAIL, "$email", Identifier.PHONE_NUMBER, "$phone_number");

    /** What official clients of 2022 send in place of {@link #DOLLAR}; phone numbers have no such name. */
    public static final Map<Identifier, String> ALIAS = Map.of(Identifier.EXTERNAL_ID, "id", Identifier.EMAIL, "email");

    /** The identifiers in a look-up of 2022, and in the attributes of the successor. */
    public static final Map<Identifier, String> PLAIN = Map.of(
            Identifier.EXTERNAL_ID, "external_id", Identifier.EMAIL, "email", Identifier.PHONE_NUMBER, "phone_number");

    /** The special properties that stand at the top of the successor's attributes, there without the dollar. */
    public static final List<String> TOP = List.of("$first_name", "$last_name", "$organization", "$title", "$image");

    /** The special properties that stand in the successor's {@code location}, there without the dollar. */
    public static final List<String> LOCATION =
            List.of("$address1", "$address2", "$city", "$country", "$region", "$zip", "$timezone");

    private Names() {}

    /** The name of a special property in the successor. */
    public static String bare(String special) {
        return special.substring(1);
    }
}
