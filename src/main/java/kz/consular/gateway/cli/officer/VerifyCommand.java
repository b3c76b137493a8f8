package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.trust.Trust;
import kz.consular.gateway.signature.validation.SubIndication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        header = "Check the seal of a dossier or decision, offline.",
        description = "Says who sealed which files and when; or why the seal did not pass.",
        footer = {
            "",
            "Example: verify dossier.asice --trust ca.pem --crl crl.pem",
            "",
            "Exit codes: 0 the seal holds; 1 it does not; 2 neither proven nor refuted (accuse nobody; the reason"
                    + " says whether to try again later)."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The container, usually with the ending .asice.")
    private Path file = Path.of("");

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certification authorities of the seals, PEM. Default: ${DEFAULT-VALUE}")
    private Path trust = Path.of(EndpointOptions.DEMO_CERTIFICATES + "ca.pem");

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = "Their revocation lists, PEM. Default: ${DEFAULT-VALUE}")
    private Path revocations = Path.of(EndpointOptions.DEMO_CERTIFICATES + "crl.pem");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var verdict = new SealVerifier(Trust.load(trust, revocations)).verify(file, Instant.now());
        var report = options.report();
        return switch (verdict) {
            case Verdict.Passed(var signer, var signedAt, var contents) -> {
                report.headline("seal.passed", file.toString());
                report.line("sealed.by", signer.commonName());
                report.line("sealed.at", signedAt);
                list(contents, report);
                yield ExitCode.DONE;
            }
            case Verdict.Failed(var why, var detail) -> {
                explain("seal.failed", why, detail, report);
                yield ExitCode.NEGATIVE;
            }
            case Verdict.Indeterminate(var why, var detail) -> {
                explain("seal.indeterminate", why, detail, report);
                yield ExitCode.INDETERMINATE;
            }
        };
    }

    private static void list(SealedContents contents, TextReport report) {
        report.section("files");
        for (var entry : contents.entries()) {
            report.print("  " + entry.name() + "  " + entry.size() + " " + report.label("bytes"));
            report.print("    " + entry.digest());
        }
    }

    private void explain(String headline, SubIndication why, String detail, TextReport report) {
        report.headline(headline, file.toString());
        report.line("reason", why);
        report.print("  " + detail);
    }
}
