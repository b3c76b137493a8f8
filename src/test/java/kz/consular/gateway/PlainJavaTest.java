package kz.consular.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The domain and the rules depend on Java alone: they can be read, and tested, without any framework. */
@AnalyzeClasses(packages = "kz.consular.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTest {
    private static final String DOMAIN = "kz.consular.gateway.domain..";
    private static final String TERRITORY = "kz.consular.gateway.territory..";
    private static final String REGULATION = "kz.consular.gateway.regulation..";

    @ArchTest
    static final ArchRule domain_depends_on_java_only = dependOnlyOn(DOMAIN);

    @ArchTest
    static final ArchRule territory_depends_on_domain = dependOnlyOn(TERRITORY, DOMAIN, "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule regulation_depends_on_domain_and_territory = dependOnlyOn(REGULATION, DOMAIN, TERRITORY);

    private static ArchRule dependOnlyOn(String module, String... others) {
        return classes()
                .that()
                .resideInAPackage(module)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", module).or(resideInAnyPackage(others)));
    }
}
