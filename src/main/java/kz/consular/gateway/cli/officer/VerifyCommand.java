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
    private final CommonOptions desk = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The container, usually with the ending .asice.")
    private Path file = Path.of("");

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certification authorities of the seals, PEM. Default: ${DEFAULT-VALUE}")
    private Path trust = Path.of(EndpointOptions.LOCAL + "ca.pem");

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = "Their revocation lists, PEM. Default: ${DEFAULT-VALUE}")
    private Path revocations = Path.of(EndpointOptions.LOCAL + "crl.pem");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var verdict = new SealVerifier(Trust.load(trust, revocations)).verify(file, Instant.now());
        var sheet = desk.sheet();
        return switch (verdict) {
            case Verdict.Passed(var signer, var signedAt, var contents) -> {
                sheet.headline("seal.passed", file.toString());
                sheet.line("sealed.by", signer.commonName());
                sheet.line("sealed.at", signedAt);
                list(contents, sheet);
                yield ExitCode.DONE;
            }
            case Verdict.Failed(var why, var detail) -> {
                explain("seal.failed", why, detail, sheet);
                yield ExitCode.NO;
            }
            case Verdict.Indeterminate(var why, var detail) -> {
                explain("seal.indeterminate", why, detail, sheet);
                yield ExitCode.INDETERMINATE;
            }
        };
    }

    private static void list(SealedContents contents, TextReport sheet) {
        sheet.section("files");
        for (var entry : contents.entries()) {
            sheet.plain("  " + entry.name() + "  " + entry.size() + " " + sheet.word("bytes"));
            sheet.plain("    " + entry.digest());
        }
    }

    private void explain(String headline, SubIndication why, String detail, TextReport sheet) {
        sheet.headline(headline, file.toString());
        sheet.line("reason", why);
        sheet.plain("  " + detail);
    }
}
