package org.coproductionhub.kit.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house that a compiler does not know. A service holds itself to them with a class in its root package:
 * {@code class HouseRulesTest extends HouseRules {}}.
 */
public abstract class HouseRules {

    private final String service = getClass().getPackageName();

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(service);

    @Test
    void features_need_one_another_in_one_direction_only() {
        noCycles(service).check(classes);
    }

    @Test
    void a_service_knows_the_kit_and_itself_and_no_other_service() {
        noOtherService(service).check(classes);
    }

    @Test
    void resources_speak_http_and_leave_the_database_alone() {
        NO_DATABASE_IN_RESOURCES.check(classes);
    }

    @Test
    void nothing_outside_sets_what_an_entity_decides() {
        NO_SETTERS.check(classes);
    }

    @Test
    void every_package_says_that_null_is_marked() {
        NULL_IS_MARKED.check(classes);
    }

    @Test
    void names_are_the_fields_own() {
        NAMES.check(classes);
    }

    static final ArchRule NO_DATABASE_IN_RESOURCES = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .allowEmptyShould(true);

    static final ArchRule NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.MappedSuperclass")
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Embeddable")
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    static final ArchRule NULL_IS_MARKED = classes().should(beInAMarkedPackage());

    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Manager|Helper)")
            .because("a name says what a thing is in the field");

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule noOtherService(String root) {
        return classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.coproductionhub..")
                        .or(resideInAnyPackage(root + "..", "org.coproductionhub.kit..")));
    }

    private static ArchCondition<JavaClass> beInAMarkedPackage() {
        return new ArchCondition<>("be in a package with @NullMarked in its package-info") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " is not in a marked package"));
                }
            }
        };
    }
}
