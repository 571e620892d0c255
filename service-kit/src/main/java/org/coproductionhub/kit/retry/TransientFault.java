package org.coproductionhub.kit.retry;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells what will pass (a database that is away, a deadlock) from what is wrong with the data itself. */
public final class TransientFault {

    /**
     * Classes of SQLSTATE that blame the data: cardinality, data exception, integrity, check option, limit exceeded,
     * raised by a trigger. All others (connection, resources, operator, even a table not migrated yet) blame the
     * database, and are no reason to give up a message.
     */
    private static final Set<String> THE_DATAS_FAULT = Set.of("21", "22", "23", "44", "54", "P0");

    private TransientFault() {}

    /** Whether the same may succeed later. What the database says, however deeply wrapped, decides. */
    public static boolean is(Throwable failure) {
        var sql = within(failure, SQLException.class);
        if (sql != null) {
            return sql.getSQLState() == null
                    || sql.getSQLState().length() < 2
                    || !THE_DATAS_FAULT.contains(sql.getSQLState().substring(0, 2));
        }
        return within(failure, OptimisticLockException.class) != null
                || within(failure, StaleStateException.class) != null
                || within(failure, RetriableException.class) != null
                || within(failure, RollbackException.class) != null
                || within(failure, SystemException.class) != null
                || within(failure, IOException.class) != null;
    }

    private static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> sought) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < 20; depth++) {
            if (sought.isInstance(current)) {
                return sought.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }
}
