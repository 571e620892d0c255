package org.coproductionhub.kit.listening;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which events already had their effect on which consumer. */
@ApplicationScoped
class Inbox {

    private final AgroalDataSource database;
    private final int keptDays;

    Inbox(AgroalDataSource database, @ConfigProperty(name = "hub.inbox.kept-days", defaultValue = "90") int keptDays) {
        this.database = database;
        this.keptDays = keptDays;
    }

    /** Notes it in the current transaction; false where it is noted already. */
    boolean isNew(String consumer, UUID event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, event);
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new PersistenceException("Could not note an event in the inbox", failed);
        }
    }

    /** An event this old does not come again, unless from a dead letter older than that. */
    @Scheduled(every = "24h", delayed = "10m")
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from inbox where heard_at < now() - make_interval(days => ?)")) {
            delete.setInt(1, keptDays);
            delete.executeUpdate();
        }
    }
}
