package org.coproductionhub.kit.listening;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who listens to which topic in this service. */
@ApplicationScoped
class Listeners {

    private record Listener(Class<?> bean, Method method) {

        String channel() {
            return method.getAnnotation(Incoming.class).value();
        }

        void hear(ConsumerRecords<String, byte[]> records) {
            try {
                method.setAccessible(true);
                method.invoke(
                        ClientProxy.unwrap(Arc.container()
                                .select(bean, Any.Literal.INSTANCE)
                                .get()),
                        records);
            } catch (InvocationTargetException failed) {
                throw new IllegalStateException(failed.getCause());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final Config config;

    Listeners(Config config) {
        this.config = config;
    }

    /** The topics heard, each once. */
    Set<String> topics() {
        return all().flatMap(listener -> topics(listener.channel())).collect(Collectors.toSet());
    }

    /** All that listen to it, as if the batch had come from Kafka. */
    List<Consumer<ConsumerRecords<String, byte[]>>> of(String topic) {
        return all().filter(listener -> topics(listener.channel()).anyMatch(topic::equals))
                .<Consumer<ConsumerRecords<String, byte[]>>>map(listener -> listener::hear)
                .toList();
    }

    private Stream<String> topics(String channel) {
        var prefix = "mp.messaging.incoming." + channel + '.';
        return config.getOptionalValue(prefix + "topics", String.class)
                .or(() -> config.getOptionalValue(prefix + "topic", String.class))
                .map(topics -> Arrays.stream(topics.split(",")).map(String::strip))
                .orElse(Stream.of(channel));
    }

    private static Stream<Listener> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .distinct()
                .flatMap(bean -> Arrays.stream(bean.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Incoming.class))
                        .filter(method ->
                                Arrays.equals(method.getParameterTypes(), new Class<?>[] {ConsumerRecords.class}))
                        .map(method -> new Listener(bean, method)));
    }
}
