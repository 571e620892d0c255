package org.coproductionhub.kit.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.coproductionhub.kit.network.NetworkResolver;
import org.coproductionhub.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who did what, when and from where. Append-only, and without a word of content. */
@ApplicationScoped
public class AuditLog {

    private final DataSource database;
    private final NetworkResolver network;
    private final Caller caller;
    private final CurrentVertxRequest http;

    AuditLog(DataSource database, NetworkResolver network, Caller caller, CurrentVertxRequest http) {
        this.database = database;
        this.network = network;
        this.caller = caller;
        this.http = http;
    }

    /** Records the write at work; it stands exactly if the transaction does. */
    public void written(String action) throws SQLException {
        record(action, "DONE");
    }

    private void record(String action, String outcome) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_log (network_id, actor, organisation, action, target, outcome, address)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            var request = http.getCurrent().request();
            insert.setObject(1, network.current());
            insert.setString(2, caller.subject());
            insert.setObject(3, caller.organisation().orElse(null));
            insert.setString(4, action);
            insert.setString(5, request.path());
            insert.setString(6, outcome);
            insert.setString(7, address(request.remoteAddress()));
            insert.executeUpdate();
        }
    }

    private static String address(io.vertx.core.net.@Nullable SocketAddress remote) {
        return remote == null ? "unknown" : remote.hostAddress();
    }
}
