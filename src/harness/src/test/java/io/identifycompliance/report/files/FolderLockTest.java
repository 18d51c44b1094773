package io.identifycompliance.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time writes to a folder. */
class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_free_again_once_the_run_is_over() {
        FolderLock first = FolderLock.of(folder);
        assertThatThrownBy(() -> FolderLock.of(folder))
                .isInstanceOf(ReportException.class)
                .hasMessage("Another run writes to " + folder + " just now. Name another folder, or wait for its end.");

        first.close();
        first.close();

        assertThat(folder).isEmptyDirectory();
        FolderLock.of(folder).close();
    }
}
