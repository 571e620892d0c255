package org.coproductionhub.kit.problem;

import static java.util.stream.Collectors.joining;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells what Bean Validation found in the names that the caller sent. */
final class BrokenRules {

    private BrokenRules() {}

    static List<Violation> of(ConstraintViolationException broken) {
        return broken.getConstraintViolations().stream()
                .map(BrokenRules::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        var path = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .toList();
        if (path.getFirst().getKind() != ElementKind.METHOD) {
            return Violation.inBody(text(path), broken.getMessage());
        }
        var sent = path.size() == 2 ? parameter(broken, path) : field(broken.getLeafBean(), path.getLast());
        return sent.flatMap(element -> named(element, broken.getMessage()))
                .orElseGet(() -> Violation.inBody(text(path.subList(2, path.size())), broken.getMessage()));
    }

    private static Optional<Violation> named(AnnotatedElement element, String message) {
        var query = element.getAnnotation(QueryParam.class);
        var header = element.getAnnotation(HeaderParam.class);
        var path = element.getAnnotation(PathParam.class);
        if (query != null) {
            return Optional.of(Violation.inQuery(query.value(), message));
        }
        if (header != null) {
            return Optional.of(new Violation(header.value(), "header", message));
        }
        return path == null ? Optional.empty() : Optional.of(new Violation(path.value(), "path", message));
    }

    private static Optional<? extends AnnotatedElement> parameter(ConstraintViolation<?> broken, List<Path.Node> path) {
        var method = path.get(0).as(Path.MethodNode.class);
        if (path.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        return lineage(broken.getRootBeanClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && List.of(each.getParameterTypes()).equals(List.of(types)))
                .map(each -> each.getParameters()[index])
                .filter(each -> each.getAnnotations().length > 0)
                .findFirst();
    }

    private static Optional<? extends AnnotatedElement> field(@Nullable Object bean, Path.Node leaf) {
        return bean == null
                ? Optional.empty()
                : lineage(bean.getClass())
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(each -> each.getName().equals(leaf.getName()))
                        .findFirst();
    }

    private static Stream<Class<?>> lineage(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass);
    }

    /** {@code entries[2].text}. */
    private static String text(List<Path.Node> path) {
        return path.stream()
                .map(node -> position(node) + name(node))
                .collect(joining())
                .replaceFirst("^\\.", "");
    }

    private static String position(Path.Node node) {
        var position = node.getIndex() != null ? node.getIndex() : node.getKey();
        return position == null ? "" : "[" + position + "]";
    }

    private static String name(Path.Node node) {
        return node.getKind() == ElementKind.CONTAINER_ELEMENT || node.getName() == null ? "" : "." + node.getName();
    }
}
