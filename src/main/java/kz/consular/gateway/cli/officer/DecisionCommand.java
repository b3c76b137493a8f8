package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.Language;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.wire.channel.Permission;
import kz.consular.wire.channel.Restriction;
import kz.consular.wire.mission.GetDecisionResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decision",
        header = "Show the office's decision and, for a restriction, the notice to hand over.",
        footer = {"", "Example: decision BERLIN-2026-000017 --save decisions"})
public final class DecisionCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "NUMBER", description = "The case number.")
    private String number = "";

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "Also save the sealed decision there, and the notice in each language.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        var answer = endpoint.client().decision(number);
        var report = options.report();
        var decision = answer.getDecision();
        report.headline(decision.getPermitted() == null ? "restricted" : "permitted", decision.getCaseNumber());
        report.line("office", decision.getOffice());
        report.line("decided.at", decision.getDecidedAt());
        if (decision.getPermitted() == null) {
            print(decision.getRestricted(), report);
        } else {
            print(decision.getPermitted(), report);
        }
        if (answer.getNotice() != null) {
            report.section("notice");
            report.print(report.inLanguage(answer.getNotice()));
        }
        if (folder != null) {
            save(answer, folder, report);
        }
        return ExitCode.DONE;
    }

    private static void print(Permission permission, TextReport report) {
        report.line("passports", permission.getPassportToIssue());
        report.line("cards", permission.getIdentityCardToSurrender());
    }

    private static void print(Restriction restriction, TextReport report) {
        report.line("ground", restriction.getGround().value() + ": " + report.inLanguage(restriction.getGroundText()));
        report.line("term", report.inLanguage(restriction.getTermText()));
        report.line("until", restriction.getUntil());
        report.line("appeal", report.inLanguage(restriction.getAppealProcedure()));
    }

    private static void save(GetDecisionResponse answer, Path folder, TextReport report) throws IOException {
        Files.createDirectories(folder);
        var number = answer.getDecision().getCaseNumber();
        var container = folder.resolve(number + "-decision.asice");
        SavedContainer.save(answer.getContainer(), container);
        report.section("saved");
        report.print("  " + container);
        if (answer.getNotice() != null) {
            for (var language : Language.values()) {
                var notice = folder.resolve(number + "-notice." + language + ".txt");
                Files.writeString(notice, language.of(answer.getNotice()) + System.lineSeparator());
                report.print("  " + notice);
            }
        }
    }
}
