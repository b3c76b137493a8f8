package kz.consular.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code .ci/setup} with a PATH that holds only stubs, so that nothing is installed. */
@DisplayName("The script .ci/setup")
class SetupTest {
    private static final List<String> OF_THE_SYSTEM = List.of("bash", "grep", "env", "tee", "chmod", "rm");
    private static final List<String> TOOLS = List.of("mvn", "openssl", "promtool", "chromium", "chromedriver");

    @TempDir
    Path folder;

    private Path commands;
    private Path virtualMachines;
    private Path calls;

    @BeforeEach
    void machine() throws IOException {
        commands = Files.createDirectory(folder.resolve("bin"));
        virtualMachines = Files.createDirectory(folder.resolve("jvm"));
        calls = Files.createFile(folder.resolve("calls"));
        for (var name : OF_THE_SYSTEM) {
            stub(name, "exec " + onPath(name) + " \"$@\"");
        }
        stub("id", "echo 0");
    }

    @Test
    @DisplayName("does nothing and says nothing where all is there")
    void complete() throws Exception {
        stubTools();
        installJdk("25.0.3");
        packageArchive();

        assertThat(setup()).isEqualTo(new Result(0, ""));
        assertThat(calls).isEmptyFile();
    }

    @Test
    @DisplayName("installs all that a bare Debian lacks, without starting a service")
    void bare() throws Exception {
        packageArchive("openjdk-25-jdk-headless", "chromium-driver");

        var result = setup();

        assertThat(result.exit()).isZero();
        assertThat(result.output())
                .contains("Installing maven openssl prometheus openjdk-25-jdk-headless chromium chromium-driver.");
        assertThat(calls)
                .hasContent("apt-get update -q\n"
                        + "apt-get install -y -q --no-install-recommends maven openssl prometheus openjdk-25-jdk-headless"
                        + " chromium chromium-driver\n"
                        + "services denied");
        assertThat(folder.resolve("policy")).doesNotExist();
    }

    @Test
    @DisplayName("installs one missing program alone")
    void oneMissing() throws Exception {
        stubTools();
        Files.delete(commands.resolve("openssl"));
        installJdk("25");
        packageArchive("chromium-driver");

        assertThat(setup().exit()).isZero();
        assertThat(calls)
                .hasContent(
                        "apt-get update -q\napt-get install -y -q --no-install-recommends openssl\nservices allowed");
    }

    @Test
    @DisplayName("takes the JDK of Eclipse Temurin where the archive has no OpenJDK 25, and an older JDK for none")
    void temurin() throws Exception {
        stubTools();
        installJdk("21.0.9");
        packageArchive("temurin-25-jdk");

        assertThat(setup().exit()).isZero();
        assertThat(calls).content().contains("install -y -q --no-install-recommends temurin-25-jdk\n");
    }

    @Test
    @DisplayName("names the next step where no archive has a JDK 25, and installs nothing")
    void noJdkOffered() throws Exception {
        packageArchive("chromium-driver");

        var result = setup();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output())
                .contains("No package archive of this machine offers a JDK 25")
                .contains("packages.adoptium.net")
                .contains("run .ci/setup again");
        assertThat(calls).hasContent("apt-get update -q");
    }

    @Test
    @DisplayName("names what to install where there is no apt-get")
    void noPackageManager() throws Exception {
        stubTools();

        var result = setup();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("This machine has no apt-get: install Maven 3.8 or later, a JDK 25");
    }

    @Test
    @DisplayName("installs through sudo for an ordinary user")
    void sudo() throws Exception {
        stubTools();
        Files.delete(commands.resolve("mvn"));
        installJdk("25.0.3");
        packageArchive();
        stub("id", "echo 1000");
        stub("sudo", "[ \"$1\" = -v ] || exec \"$@\"");

        var result = setup();

        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("sudo may ask for your password");
        assertThat(calls).content().contains("install -y -q --no-install-recommends maven\n");
    }

    @Test
    @DisplayName("says that root is needed where there is no sudo, or sudo does not permit it")
    void noRoot() throws Exception {
        packageArchive();
        stub("id", "echo 1000");

        assertThat(setup()).satisfies(result -> {
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.output()).contains("there is no sudo: run .ci/setup once as root");
        });
        stub("sudo", "exit 1");
        assertThat(setup()).satisfies(result -> {
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.output()).contains("sudo does not permit it: run .ci/setup once as root");
        });
        assertThat(calls).isEmptyFile();
    }

    @Test
    @DisplayName("explains on Ubuntu, whose Chromium is a snap, how the tests of the pages get one, and goes on")
    void ubuntu() throws Exception {
        stubTools();
        Files.delete(commands.resolve("chromium"));
        Files.delete(commands.resolve("chromedriver"));
        installJdk("25.0.3");
        packageArchive("chromium-chromedriver");

        var result = setup();

        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("only as a snap").contains("apt-get install chromium chromium-driver");
        assertThat(calls).isEmptyFile();
    }

    @Test
    @DisplayName("fails when a package cannot be installed, and permits services again")
    void failedInstallation() throws Exception {
        packageArchive("temurin-25-jdk", "chromium-driver");
        stub("apt-get", "[ \"$1\" = update ] || exit 100");

        assertThat(setup().exit()).isEqualTo(100);
        assertThat(folder.resolve("policy")).doesNotExist();
    }

    @Test
    @DisplayName("prints the folder of the JDK 25, or that there is none")
    void jdk() throws Exception {
        installJdk("17.0.1");
        assertThat(setup("jdk").exit()).isEqualTo(1);

        var home = installJdk("25.0.3");

        assertThat(setup("jdk")).isEqualTo(new Result(0, home + "\n"));
    }

    private void stubTools() throws IOException {
        for (var tool : TOOLS) {
            stub(tool, "");
        }
    }

    /** An archive that offers these packages, and writes down each call. */
    private void packageArchive(String... offered) throws IOException {
        stub("apt-cache", "case \" %s \" in *\" $2 \"*) ;; *) exit 100 ;; esac".formatted(String.join(" ", offered)));
        stub("apt-get", """
                echo "apt-get $*" >> %s
                [ "$1" = update ] && exit
                [ -x %2$s ] && ! %2$s && echo services denied >> %1$s || echo services allowed >> %1$s
                """.formatted(calls, folder.resolve("policy")));
    }

    private Path installJdk(String version) throws IOException {
        var home = Files.createDirectories(virtualMachines.resolve("jdk-" + version));
        Files.createDirectory(home.resolve("bin"));
        executable(home.resolve("bin/javac"), "");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void stub(String name, String body) throws IOException {
        executable(commands.resolve(name), body);
    }

    private static void executable(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String name) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Result(int exit, String output) {}

    private Result setup(String... arguments) throws IOException, InterruptedException {
        var command =
                Stream.concat(Stream.of(".ci/setup"), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", commands.toString(),
                        "HOME", folder.toString(),
                        "SETUP_JVM_FOLDER", virtualMachines.toString(),
                        "SETUP_POLICY", folder.resolve("policy").toString()));
        var process = builder.start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return new Result(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
