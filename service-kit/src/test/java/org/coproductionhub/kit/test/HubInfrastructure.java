package org.coproductionhub.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka for {@code @QuarkusTest}: {@code @WithTestResource(HubInfrastructure.class)}. Started once
 * per JVM, whatever the number of test classes and profiles, and gone with it.
 */
public final class HubInfrastructure implements QuarkusTestResourceLifecycleManager {

    /**
     * Asks the JVM's own class loader, not the one of the application under test: that one is closed when a test
     * profile changes, and the broker would lose its classes while running. What these classes look up by the thread's
     * loader (Testcontainers its strategies) must come from there too.
     */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> start() {
        var thread = Thread.currentThread();
        var ofTheApplication = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            var shared =
                    ClassLoader.getSystemClassLoader().loadClass("org.coproductionhub.kit.test.SharedInfrastructure");
            return (Map<String, String>) shared.getMethod("properties").invoke(null);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("PostgreSQL and Kafka for the tests did not start", failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(ofTheApplication);
        }
    }

    @Override
    public void stop() {}
}
