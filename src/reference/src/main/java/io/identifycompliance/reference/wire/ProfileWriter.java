package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A profile as each wire shows it. */
public final class ProfileWriter {
    private static final DateTimeFormatter DATE_2022 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ProfileWriter() {}

    /** The flat person of 2022: the {@code $}-fields, empty where unset, and custom properties beside them. */
    public static ObjectNode person(Profile profile) {
        ObjectNode person = LosslessJson.object();
        person.put("object", "person").put("id", profile.id());
        Names.TOP.forEach(name -> person.put(name, ""));
        Names.LOCATION.forEach(name -> person.put(name, ""));
        profile.properties().forEach((name, value) -> {
            if (!name.equals("object") && !name.equals("id")) {
                person.set(name, value);
            }
        });
        for (Identifier identifier : Identifier.values()) {
            person.put(
                    Names.DOLLAR.get(identifier), profile.identifier(identifier).orElse(""));
        }
        person.put("created", DATE_2022.format(profile.created()));
        person.put("updated", DATE_2022.format(profile.updated()));
        return person;
    }

    /** The JSON:API resource of the successor, without its links: custom properties stand apart. */
    public static ObjectNode resource(Profile profile) {
        ObjectNode resource = LosslessJson.object();
        resource.put("type", "profile").put("id", profile.id());
        ObjectNode attributes = resource.putObject("attributes");
        for (Identifier identifier : Identifier.values()) {
            attributes.put(
                    Names.PLAIN.get(identifier), profile.identifier(identifier).orElse(null));
        }
        Names.TOP.forEach(name -> attributes.set(
                Names.bare(name),
                profile.properties().getOrDefault(name, LosslessJson.object().nullNode())));
        ObjectNode location = attributes.putObject("location");
        Names.LOCATION.forEach(name -> location.set(
                Names.bare(name),
                profile.properties().getOrDefault(name, LosslessJson.object().nullNode())));
        ObjectNode properties = attributes.putObject("properties");
        profile.properties().forEach((name, value) -> {
            if (!Names.TOP.contains(name) && !Names.LOCATION.contains(name)) {
                properties.set(name, value);
            }
        });
        attributes.put("created", iso(profile.created()));
        attributes.put("updated", iso(profile.updated()));
        return resource;
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
