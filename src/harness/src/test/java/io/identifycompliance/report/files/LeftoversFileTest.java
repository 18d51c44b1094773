package io.identifycompliance.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.Leftovers.State;
import io.identifycompliance.record.MadePeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom runs have made, from the first identifier sent to the file. */
class LeftoversFileTest {
    private static final Leftovers.Run RUN = new Leftovers.Run(
            "r1a", "2022", "2026-07-15", "http://t", Instant.parse("2026-01-01T00:00:00Z"), List.of());

    @TempDir
    Path folder;

    private final MadePeople made = new MadePeople();

    @Test
    void lists_people_by_what_look_ups_showed() {
        made.sends(Identifier.EMAIL, "ic-r1a-1.a@example.com");
        made.sends(Identifier.EXTERNAL_ID, "ic-r1a-1-b");
        made.sends(Identifier.EMAIL, "ic-r1a-1.c@example.com");
        made.sends(Identifier.PHONE_NUMBER, "  ");
        made.found(Identifier.EMAIL, "ic-r1a-1.a@example.com", "01A");
        made.found(Identifier.EXTERNAL_ID, "ic-r1a-1-b", "01A");
        made.found(Identifier.EMAIL, "customer@example.com", "01C");

        assertThat(made.people())
                .containsExactly(
                        new Leftovers.Leftover(
                                "01A",
                                Map.of(
                                        "email", List.of("ic-r1a-1.a@example.com"),
                                        "external ID", List.of("ic-r1a-1-b")),
                                State.LISTED),
                        new Leftovers.Leftover(null, Map.of("email", List.of("ic-r1a-1.c@example.com")), State.LISTED));
    }

    @Test
    void makes_nobody_after_the_end() {
        made.sends(Identifier.EMAIL, "a@example.com");
        made.close();
        made.sends(Identifier.EMAIL, "a@example.com");

        assertThatThrownBy(() -> made.sends(Identifier.EMAIL, "b@example.com"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(made.people()).hasSize(1);
    }

    @Test
    void keeps_what_a_killed_run_noted_where_no_list_is_wanted() {
        new LeftoversJournal(folder).begin(RUN);

        LeftoversFile.put(new ReportFolder(folder, name -> false), folder, Leftovers.none());

        assertThat(LeftoversFile.read(folder).runs()).hasSize(1);
    }

    @Test
    void is_read_as_it_was_written() {
        Leftovers leftovers = new Leftovers(List.of(
                RUN.with(List.of(
                        new Leftovers.Leftover("01A", Map.of("email", List.of("a@b.c", "d@e.f")), State.REMOVED),
                        new Leftovers.Leftover(null, Map.of("external ID", List.of("\"x\"")), State.LISTED))),
                new Leftovers.Run("r1b", "revision", "2026-07-15", "http://t", RUN.started(), List.of())
                        .interruptedAt(RUN.started().plusSeconds(5))));

        LeftoversFile.put(new ReportFolder(folder), folder, leftovers);

        assertThat(LeftoversFile.read(folder)).isEqualTo(leftovers);
        assertThat(LeftoversFile.read(folder.resolve("absent"))).isEqualTo(Leftovers.none());
        assertThat(leftovers.unfinished().runs()).extracting(Leftovers.Run::run).containsExactly("r1a");
    }

    @Test
    void takes_in_what_a_killed_run_was_about_to_send() throws IOException {
        made.journal(value -> new LeftoversJournal(folder).sends(RUN, value));
        new LeftoversJournal(folder).begin(RUN);
        made.sends(Identifier.EMAIL, "a@example.com");
        made.sends(Identifier.EMAIL, "a@example.com");
        made.sends(Identifier.EXTERNAL_ID, "b");
        Path journal = folder.resolve("leftovers.part.jsonl");
        Files.writeString(journal, Files.readString(journal) + "{\"run\":\"r1a\",\"se");

        Leftovers read = LeftoversFile.read(folder);

        Instant killed = Files.getLastModifiedTime(journal).toInstant();
        assertThat(read).isEqualTo(new Leftovers(List.of(RUN.with(made.people()).interruptedAt(killed))));
        LeftoversFile.put(new ReportFolder(folder), folder, read);
        assertThat(journal).doesNotExist();
        assertThat(LeftoversFile.read(folder)).isEqualTo(read);
    }

    @Test
    void keeps_the_latest_runs() {
        Leftovers all = Leftovers.none();
        for (int i = 0; i < 25; i++) {
            all = all.and(new Leftovers(List.of(new Leftovers.Run(
                    "r" + i, "2022", null, "http://t", RUN.started().plusSeconds(i), List.of()))));
        }

        assertThat(all.runs()).hasSize(20);
        assertThat(all.runs().get(19).run()).isEqualTo("r24");
    }
}
