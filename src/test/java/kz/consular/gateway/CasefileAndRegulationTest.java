package kz.consular.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The words and the rules stand on Java alone: they can be read, and tested, without any framework. */
@AnalyzeClasses(packages = "kz.consular.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class CasefileAndRegulationTest {
    private static final String CASEFILE = "kz.consular.gateway.casefile..";
    private static final String TERRITORY = "kz.consular.gateway.territory..";
    private static final String REGULATION = "kz.consular.gateway.regulation..";

    @ArchTest
    static final ArchRule casefile_knows_nothing = knowOnly(CASEFILE);

    @ArchTest
    static final ArchRule territory_knows_casefile = knowOnly(TERRITORY, CASEFILE, "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule regulation_knows_casefile_and_territory = knowOnly(REGULATION, CASEFILE, TERRITORY);

    private static ArchRule knowOnly(String room, String... others) {
        return classes()
                .that()
                .resideInAPackage(room)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", room).or(resideInAnyPackage(others)));
    }
}
