package org.coproductionhub.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** PostgreSQL 18 as processes of our own, without Docker and without installing anything. */
public final class EmbeddedPostgresql implements AutoCloseable {

    private static final String COMPLETE = "hub.complete";

    private final EmbeddedPostgres postgres;

    private EmbeddedPostgresql(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Keeps its data in that directory, as safe against a crash as PostgreSQL is; the caller closes it. A directory
     * whose making was cut short is made anew.
     */
    public static EmbeddedPostgresql kept(Path data, int port, Path log) {
        if (Files.notExists(data.resolve(COMPLETE))) {
            Directories.delete(data);
        }
        var postgres = start(settings()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on"));
        postgres.markComplete(data);
        return postgres;
    }

    /** Fast and forgetful, on a free port, gone with this JVM. */
    public static EmbeddedPostgresql throwaway() {
        return start(settings()
                .setDataDirectory(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg", "" + UUID.randomUUID()))
                .setPort(Ports.free())
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements"));
    }

    public PostgresServer server() {
        return new PostgresServer("127.0.0.1", postgres.getPort(), "postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void markComplete(Path data) {
        try {
            Files.writeString(data.resolve(COMPLETE), "");
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("jit", "off");
    }

    private static EmbeddedPostgresql start(EmbeddedPostgres.Builder builder) {
        try {
            return new EmbeddedPostgresql(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", failed);
        }
    }
}
