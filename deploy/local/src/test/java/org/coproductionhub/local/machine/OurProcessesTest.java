package org.coproductionhub.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OurProcessesTest {

    @TempDir
    Path somewhere;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothing_stays_behind() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void only_processes_on_our_data_are_stopped() throws Exception {
        var ours = new OurProcesses(DataDirectory.claim(somewhere.resolve("ours")));
        var others = new OurProcesses(DataDirectory.claim(somewhere.resolve("others")));
        var left = marked(ours.marks("organisations"));
        var foreign = marked(others.marks("organisations"));
        assertThat(ours.service("organisations")).contains(left.toHandle());

        assertThat(ours.stopAll()).containsExactly("pid " + left.pid());

        assertThat(left.isAlive()).isFalse();
        assertThat(foreign.isAlive()).isTrue();
        assertThat(ours.service("organisations")).isEmpty();
    }

    /** A shell that waits, with the marks among its arguments. */
    private Process marked(List<String> marks) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "read answer", "sh"));
        command.addAll(marks);
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
