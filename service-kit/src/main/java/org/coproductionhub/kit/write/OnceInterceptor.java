package org.coproductionhub.kit.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.coproductionhub.kit.audit.AuditLog;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** Does what {@link Once} says. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OnceInterceptor {

    /** serialization_failure and deadlock_detected: nobody's fault, and gone at the next try. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    private static final int TRIES = 4;

    private final IdempotencyKeys keys;
    private final AuditLog audit;

    OnceInterceptor(IdempotencyKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        var method = CurrentRequestManager.get().getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.joiningExisting().call(() -> attempt(call, method));
            } catch (Exception failed) {
                if (attempt == TRIES || !passes(failed)) {
                    throw failed;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(5, 40L * attempt));
            }
        }
    }

    private @Nullable Object attempt(InvocationContext call, String method) throws Exception {
        var claim = method.equals("POST") ? keys.claim(call.getParameters()) : null;
        audit.written(call.getMethod().getName());
        var answer = call.proceed();
        if (claim != null) {
            keys.keep(claim, answer);
        }
        return answer;
    }

    private static boolean passes(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && PASSING.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
