package org.coproductionhub.local.suite;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproductionhub.local.machine.PortCheck;
import org.coproductionhub.local.machine.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A real identity provider in the place of the local key: Keycloak as it is delivered, its realm imported at every
 * start, one user a role. It keeps nothing.
 */
public final class Keycloak implements Identity {

    /** Where {@code ./hub} has put the one it fetched. */
    static final String DIRECTORY = "hub.keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Site site;
    private final Path home = Path.of(System.getProperty(DIRECTORY, ""));
    private final KeycloakRealm realm;
    private volatile @Nullable Process process;

    public Keycloak(Site site) {
        this.site = site;
        this.realm = new KeycloakRealm("http://127.0.0.1:" + site.at().keycloak());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", realm.issuer(), "QUARKUS_OIDC_TOKEN_ISSUER", realm.issuer());
    }

    @Override
    public String token(String role, UUID network, @Nullable UUID organisation, Duration lifetime) {
        return realm.token(role, network, organisation, lifetime);
    }

    @Override
    public void mustBeAbleToStart() {
        if (Files.notExists(home.resolve("bin/kc.sh"))) {
            throw new Refused("There is no Keycloak in " + home.toAbsolutePath() + "; ./hub up --keycloak fetches it");
        }
        PortCheck.mustBeFree(
                Map.of(site.at().keycloak(), "Keycloak", site.at().keycloak() + 1000, "Keycloak's management"));
    }

    @Override
    public void start(Progress progress) {
        progress.timed("Keycloak", () -> {
            importRealm();
            var started = launch();
            process = started;
            awaitRealm(started);
        });
    }

    @Override
    public void close() {
        var running = process;
        if (running == null) {
            return;
        }
        running.descendants().forEach(ProcessHandle::destroy);
        running.destroy();
        try {
            if (!running.waitFor(15, SECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    private void importRealm() {
        var directory = home.resolve("data/import");
        try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/hub-realm.json")) {
            Files.createDirectories(directory);
            if (in != null) {
                Files.copy(in, directory.resolve("hub-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + site.at().keycloak(),
                "--http-management-port=" + (site.at().keycloak() + 1000)));
        command.addAll(site.processes().marks("keycloak"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(site.data().log("keycloak").toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakRealm.ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakRealm.ADMIN);
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitRealm(Process started) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!realm.answers()) {
                if (started.waitFor(200, MILLISECONDS) || System.nanoTime() > deadline) {
                    throw new Refused(
                            "Keycloak did not start; its log is " + site.data().log("keycloak"));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }
}
