package kz.consular.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the program: modules, packages, and the libraries that stop at them. */
@DisplayName("Architecture")
@AnalyzeClasses(packages = "kz.consular.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** A package is what a reader can hold in mind at once. */
    private static final long LARGEST_PACKAGE = 20;

    @Test
    @DisplayName("A module uses only the modules that its package-info names, and only what they export")
    void modules() {
        ApplicationModules.of(MissionGateway.class).verify();
    }

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

    @ArchTest
    static void packages_are_small(JavaClasses all) {
        var sizes = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(LARGEST_PACKAGE));
    }

    @ArchTest
    static final ArchRule cxf_stays_in_soap = only("..soap..", "org.apache.cxf..");

    @ArchTest
    static final ArchRule cms_stays_in_signature = only("..signature..", "org.bouncycastle.cms..");

    @ArchTest
    static final ArchRule jms_stays_in_messaging = only("..messaging..", "jakarta.jms..", "org.springframework.jms..");

    @ArchTest
    static final ArchRule opentelemetry_stays_in_tracing = only("..tracing..", "io.opentelemetry..");

    @ArchTest
    static final ArchRule wire_types_stop_where_they_are_mapped = noClasses()
            .that()
            .resideOutsideOfPackages("..soap..", "..dossier..", "..decision..", "..cli..", "..demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("kz.consular.wire.."));

    @ArchTest
    static final ArchRule rows_stop_at_the_repositories = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Jdbc")
            .and()
            .haveNameNotMatching(".*Configuration(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."));

    @ArchTest
    static final ArchRule nothing_depends_on_the_demo = noClasses()
            .that()
            .resideOutsideOfPackage("..demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("..demo.."));

    @ArchTest
    static final ArchRule no_field_injection = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule names_say_what_a_type_is =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Info|Processor)");

    /** The private words that the field's own ones have replaced: see the glossary in {@code src/docs/architecture.md}. */
    @ArchTest
    static final ArchRule replaced_words_do_not_come_back = classes()
            .should()
            .haveNameNotMatching(
                    ".*\\.(.*Turnstile|Bell|JmsEar|Workbench|Departures|Dispatcher|Doubling|Objections|Troubles"
                            + "|.*Trouble|BrokerDoor|Ledger|Trail|Precedence|Chronicle|Hand|Courier|Told|Moment|Standing|Burden|.*(?<!Dead)Letter"
                            + "|Survey|OverviewBoard|Screens|Ticker|Bulletin|Pulse|PulseTaker|News|Whole|Plight|Given|OwnSentence|Found"
                            + "|Stay|ComingAndGoing|PassingAccount|ConsoleDoor|.*Consignee|.*Room|.*Desk|Casefile|.*Counter)");

    private static ArchRule only(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "each package by itself";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("kz.consular.gateway.")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }
        };
    }
}
