package org.coproductionhub.local.machine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * One launcher per data directory. The operating system frees the lock with the process that holds it, so a killed
 * launcher leaves nothing stale behind; the file tells the others who holds it.
 */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Who runs on a data directory, and how. */
    public record Holder(long pid, int portBase, boolean keycloak) {}

    public static RunLock take(DataDirectory data, int portBase, boolean keycloak) {
        try {
            var channel = FileChannel.open(
                    data.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Refused(holder(data)
                        .map(holder ->
                                "Already running on " + data.path() + ", pid " + holder.pid() + "; ./hub down stops it")
                        .orElse("Another launcher is using " + data.path()));
            }
            var text = "pid=%d%nportBase=%d%nkeycloak=%s%n"
                    .formatted(ProcessHandle.current().pid(), portBase, keycloak);
            channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The launcher that holds the lock now, if any. */
    public static Optional<Holder> holder(DataDirectory data) {
        if (Files.notExists(data.lock()) || isFree(data)) {
            return Optional.empty();
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(data.lock())));
            return Optional.ofNullable(properties.getProperty("pid"))
                    .map(pid -> new Holder(
                            Long.parseLong(pid),
                            Integer.parseInt(properties.getProperty("portBase", "0")),
                            Boolean.parseBoolean(properties.getProperty("keycloak"))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isFree(DataDirectory data) {
        try (var channel = FileChannel.open(data.lock(), StandardOpenOption.WRITE)) {
            return locked(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }
}
