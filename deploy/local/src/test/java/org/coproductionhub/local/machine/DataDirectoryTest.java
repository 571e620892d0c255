package org.coproductionhub.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path somewhere;

    @Test
    void a_directory_that_holds_something_else_is_not_claimed() throws IOException {
        Files.writeString(somewhere.resolve("letter.txt"), "dear neighbour");
        assertThatThrownBy(() -> DataDirectory.claim(somewhere)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_not_ours_is_never_wiped() throws IOException {
        var letter = Files.writeString(somewhere.resolve("letter.txt"), "dear neighbour");
        assertThatThrownBy(() -> DataDirectory.at(somewhere).wipe()).isInstanceOf(Refused.class);
        assertThat(letter).exists();
    }

    @Test
    void wiping_takes_all_data_and_leaves_the_directory_ours() throws IOException {
        var data = DataDirectory.claim(somewhere.resolve("with a space"));
        Files.createDirectories(data.postgres().resolve("base"));
        Files.writeString(data.signingKey(), "secret");
        data.wipe();
        assertThat(data.postgres()).doesNotExist();
        assertThat(data.signingKey()).doesNotExist();
        assertThat(data.isOurs()).isTrue();
        assertThat(DataDirectory.claim(data.path())).isEqualTo(data);
    }
}
