package org.coproductionhub.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the ports we need are free, and who holds those that are not. */
public final class PortCheck {

    private PortCheck() {}

    /** Refuses, naming every taken port, what we want it for and who has it. */
    public static void mustBeFree(Map<Integer, String> purposes) {
        var taken = new TreeMap<>(purposes);
        taken.keySet().removeIf(PortCheck::isFree);
        if (!taken.isEmpty()) {
            throw new Refused(taken.entrySet().stream()
                    .map(port -> "Port %d, for %s, is taken%s"
                            .formatted(
                                    port.getKey(),
                                    port.getValue(),
                                    PortHolder.of(port.getKey())
                                            .map(holder -> " by " + holder)
                                            .orElse("")))
                    .collect(Collectors.joining(
                            "\n", "", "\nFree it, or shift all ports with --port-base N (8080 as it stands)")));
        }
    }

    static boolean isFree(int port) {
        return !answers(port) && canBeBound(port);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
