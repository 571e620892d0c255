package org.coproductionhub.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path somewhere;

    @Test
    void who_runs_on_a_directory_is_known_to_others_until_it_stops() {
        var data = DataDirectory.claim(somewhere);
        try (var lock = RunLock.take(data, 18080, true)) {
            assertThat(RunLock.holder(data))
                    .contains(new RunLock.Holder(ProcessHandle.current().pid(), 18080, true));
        }
        assertThat(RunLock.holder(data)).isEmpty();
    }

    @Test
    void a_second_launcher_is_refused_and_told_who_runs() {
        var data = DataDirectory.claim(somewhere);
        try (var lock = RunLock.take(data, 8080, false)) {
            assertThatThrownBy(() -> RunLock.take(data, 8080, false))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void what_a_killed_launcher_wrote_blocks_nobody() throws Exception {
        var data = DataDirectory.claim(somewhere);
        Files.writeString(data.lock(), "pid=1\nportBase=8080\nkeycloak=false\n");
        assertThat(RunLock.holder(data)).isEmpty();
        RunLock.take(data, 8080, false).close();
    }
}
