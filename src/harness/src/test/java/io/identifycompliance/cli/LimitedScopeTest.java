package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requirements a run with a limit names as those of which no scenario was run. */
class LimitedScopeTest {
    @TempDir
    Path folder;

    @Test
    void leaves_out_those_that_were_not_selected() throws IOException {
        assertThat(verify("--max-requests", "200", "--tags", "@FIND or @KEEP-PHONE"))
                .contains("Nothing found by ")
                .doesNotContain("Without any scenario");
        Path declared = Files.writeString(folder.resolve("na.yaml"), "GET-BASE64: POST only.\n");
        assertThat(verify("--smoke", "--tags", "@GET-BASE64 or @FIND-NOBODY", "--not-applicable", declared.toString()))
                .contains("Nothing found by ")
                .doesNotContain("Without any scenario");
    }

    @Test
    void names_those_that_the_requests_did_not_suffice_for() throws IOException {
        Set<String> selected = new TreeSet<>(List.of("FIND", "KEEP-PHONE", "NO-ORACLE"));
        String output = verify("--max-requests", "105", "--tags", "@" + String.join(" or @", selected));

        Set<String> reached = new TreeSet<>(selected);
        reached.removeIf(id -> !output.contains("✓ " + id));
        assertThat(reached).isNotEmpty().isNotEqualTo(selected);
        String named = output.substring(output.indexOf("Without any scenario: "));
        named = named.substring(0, named.indexOf('.'));
        selected.removeAll(reached);
        assertThat(named).contains(selected).doesNotContain(reached);
    }

    private String verify(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("verify", "--parallel", "4", "--settle", "0"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("--reports", folder.resolve("reports").toString()));
        InProcess run = InProcess.run(folder, command.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.COMPLIANT);
        return run.output();
    }
}
