package io.identifycompliance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The distribution that the build has packed, as a user runs it. */
public final class Distribution {
    /** Its launcher. */
    public static final Path COMMAND = Path.of(
                    System.getProperty("distribution", "target/identify-compliance"), "bin", "identify-compliance")
            .toAbsolutePath();

    private Distribution() {}

    /** A process in that folder whose options come from these arguments and variables alone. */
    static ProcessBuilder process(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("IDENTIFY_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
