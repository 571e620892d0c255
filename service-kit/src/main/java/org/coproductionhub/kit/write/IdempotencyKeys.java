package org.coproductionhub.kit.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.coproductionhub.kit.network.NetworkResolver;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.Versioned;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** The answers kept under the keys that callers gave their requests, for 24 hours. */
@ApplicationScoped
class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    /** Stands for the status of an answer that was not kept. */
    private static final int NOT_KEPT = 0;

    private final DataSource database;
    private final ObjectMapper json;
    private final NetworkResolver network;
    private final Caller caller;

    /** A key in the hands of the request at work. */
    record Claim(UUID network, String client, String key, byte[] requestHash) {}

    IdempotencyKeys(DataSource database, ObjectMapper json, NetworkResolver network, Caller caller) {
        this.database = database;
        this.json = json;
        this.network = network;
        this.caller = caller;
    }

    /**
     * Claims the request's key for the transaction at work; {@code null} where the request has none.
     *
     * @throws Replay where the same request was answered before
     * @throws Problem 409 while the first sending is at work, 422 where the key stands for another request
     */
    @Nullable
    Claim claim(@Nullable Object[] parameters) throws SQLException, JsonProcessingException {
        var key = CurrentRequestManager.get().getHttpHeaders().getHeaderString(HEADER);
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw Problem.unreadable(
                    "bad-idempotency-key",
                    "An idempotency key has 1 to " + LONGEST + " characters",
                    new Violation(HEADER, "header", "has 1 to " + LONGEST + " characters"));
        }
        var claim = new Claim(network.current(), caller.subject(), key, hash(parameters));
        lock(claim);
        findAnswer(claim);
        return claim;
    }

    /** Keeps the answer with the transaction. */
    void keep(Claim claim, @Nullable Object answer) throws SQLException, JsonProcessingException {
        var response = answer instanceof RestResponse<?> rest ? rest : RestResponse.ok(answer);
        if (response.getStatus() >= 300) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into idempotency_key (network_id, client, key, request_hash, status, location, etag, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, claim.network());
            insert.setString(2, claim.client());
            insert.setString(3, claim.key());
            insert.setBytes(4, claim.requestHash());
            var entity = response.getEntity();
            boolean secret = entity instanceof ShownOnce;
            insert.setInt(5, secret ? NOT_KEPT : answer == null ? 204 : response.getStatus());
            insert.setString(6, response.getHeaderString(HttpHeaders.LOCATION));
            insert.setString(7, entity instanceof Versioned view ? IfMatch.tag(view.version()) : null);
            insert.setString(8, entity == null || secret ? null : json.writeValueAsString(entity));
            insert.executeUpdate();
        }
    }

    @Scheduled(every = "15m", delayed = "1m")
    @Transactional
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete /* every network, since age alone decides */ from idempotency_key"
                                + " where created_at < now() - make_interval(hours => 24)")) {
            delete.executeUpdate();
        }
    }

    private void lock(Claim claim) throws SQLException {
        try (var connection = database.getConnection();
                var lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?::text, 0))")) {
            lock.setString(1, claim.network() + "/" + claim.client() + "/" + claim.key());
            try (var result = lock.executeQuery()) {
                if (!result.next() || !result.getBoolean(1)) {
                    throw Problem.conflict(
                            "idempotency-key-in-flight", "The first request with this key is still at work");
                }
            }
        }
    }

    private void findAnswer(Claim claim) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where network_id = ? and client = ? and key = ?
                        """)) {
            select.setObject(1, claim.network());
            select.setString(2, claim.client());
            select.setString(3, claim.key());
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    return;
                }
                if (!MessageDigest.isEqual(found.getBytes(1), claim.requestHash())) {
                    throw Problem.invalid("idempotency-key-reused", "This key was used for another request");
                }
                if (found.getInt(2) == NOT_KEPT) {
                    throw Problem.conflict(
                            "answer-shown-once",
                            "This was done before; the answer held secrets and is not shown again");
                }
                throw new Replay(found.getInt(2), found.getString(3), found.getString(4), found.getString(5));
            }
        }
    }

    /** What makes a request the same: its path and query, and its parameters and body as they were understood. */
    private byte[] hash(@Nullable Object[] parameters) throws JsonProcessingException {
        var uri = CurrentRequestManager.get().getUriInfo().getRequestUri();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(uri.getRawPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(uri.getRawQuery()));
            for (var parameter : parameters) {
                digest.update(json.writeValueAsBytes(parameter));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
