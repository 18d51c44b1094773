package io.identifycompliance.client.wire;

import io.identifycompliance.client.WireFormat;
import java.util.List;

/** The wire formats that the harness speaks. */
public final class WireFormats {
    /** The names, in the order of their age. */
    public static final List<String> NAMES = List.of(Wire2022.ID, WireRevision.ID);

    private WireFormats() {}

    /**
     * The wire format of that name.
     *
     * @param revision the date that the successor's requests carry
     */
    public static WireFormat named(String name, String revision) {
        return switch (name) {
            case Wire2022.ID -> new Wire2022();
            case WireRevision.ID -> new WireRevision(revision);
            default -> throw new IllegalArgumentException("There is no wire format called " + name + ".");
        };
    }
}
