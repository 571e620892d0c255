package org.coproductionhub.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule of the house, seen to fail on a service that breaks it. */
class HouseRulesTest {

    private static final String CROOKED = "org.coproductionhub.crooked";

    @Test
    void two_features_that_need_each_other_are_seen() {
        broken(HouseRules.noCycles(CROOKED), "crooked.hen", "crooked.egg");
    }

    @Test
    void a_glance_at_another_service_is_seen() {
        broken(HouseRules.noOtherService(CROOKED + ".egg"), "crooked.hen.Hen");
    }

    @Test
    void a_resource_that_asks_the_database_is_seen() {
        broken(HouseRules.NO_DATABASE_IN_RESOURCES, "crooked.egg.EggResource");
    }

    @Test
    void an_entity_that_lets_others_decide_is_seen() {
        broken(HouseRules.NO_SETTERS, "crooked.hen.Hen.setName");
    }

    @Test
    void a_package_that_says_nothing_of_null_is_seen() {
        broken(HouseRules.NULL_IS_MARKED, "crooked.hen.Hen is not in a marked package");
    }

    @Test
    void a_name_that_says_nothing_is_seen() {
        broken(HouseRules.NAMES, "crooked.egg.EggHelper");
    }

    private static void broken(ArchRule rule, String... told) {
        var result = rule.evaluate(new ClassFileImporter().importPackages(CROOKED));
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(told);
    }
}
