package kz.consular.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house and what stops at their doors. */
@DisplayName("The house")
@AnalyzeClasses(packages = "kz.consular.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @Test
    @DisplayName("Every room uses only the rooms that its package-info names, and only what they show")
    void rooms() {
        ApplicationModules.of(MissionGateway.class).verify();
    }

    @ArchTest
    static final ArchRule cxf_stays_in_the_counter = noClasses()
            .that()
            .resideOutsideOfPackage("..counter..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.cxf.."));

    @ArchTest
    static final ArchRule signatures_stay_in_signing = noClasses()
            .that()
            .resideOutsideOfPackage("..signing..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.bouncycastle.cms.."));

    @ArchTest
    static final ArchRule messages_stay_in_delivery = noClasses()
            .that()
            .resideOutsideOfPackage("..delivery..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.jms..", "org.springframework.jms.."));

    @ArchTest
    static final ArchRule traces_are_told_by_their_room_alone = noClasses()
            .that()
            .resideOutsideOfPackage("..trace..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.opentelemetry.."));

    @ArchTest
    static final ArchRule wire_types_stop_where_they_are_mapped = noClasses()
            .that()
            .resideOutsideOfPackages("..counter..", "..dossier..", "..decision..", "..desk..", "..local..")
            .should()
            .dependOnClassesThat(resideInAPackage("kz.consular.wire.."));

    @ArchTest
    static final ArchRule rows_stop_at_the_jdbc_classes = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Jdbc")
            .and()
            .haveNameNotMatching(".*Configuration(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."));

    @ArchTest
    static final ArchRule nothing_leans_on_the_country_in_one_process = noClasses()
            .that()
            .resideOutsideOfPackage("..local..")
            .should()
            .dependOnClassesThat(resideInAPackage("..local.."));

    @ArchTest
    static final ArchRule nobody_injects_into_fields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Info|Processor)");
}
