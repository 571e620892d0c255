package org.coproductionhub.local.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.coproductionhub.kit.test.Ports;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void a_taken_port_is_named_with_its_purpose_and_who_has_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.mustBeFree(Map.of(taken.getLocalPort(), "the post office")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", for the post office")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void free_ports_pass() {
        assertThatCode(() -> PortCheck.mustBeFree(Map.of(Ports.free(), "the post office")))
                .doesNotThrowAnyException();
    }
}
