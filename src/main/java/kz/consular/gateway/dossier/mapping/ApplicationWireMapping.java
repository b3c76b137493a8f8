package kz.consular.gateway.dossier.mapping;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CountryCode;
import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.application.AddressAbroad;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentCopy;
import kz.consular.gateway.domain.application.Registration;
import kz.consular.wire.application.DocumentDescription;

/**
 * Maps an application between application.xsd and the domain. The schema is validated before. The mapping checks what XSD
 * cannot express, and names every invalid value.
 */
public final class ApplicationWireMapping {
    private final ValueReader values = new ValueReader();
    private final PersonWireMapping persons;

    private ApplicationWireMapping(PaperNumbers numbers) {
        this.persons = new PersonWireMapping(values, numbers);
    }

    /** Paths begin with {@code application/} and {@code document[n]/}. */
    public static MappedApplication fromWire(
            kz.consular.wire.application.Application application,
            List<? extends DocumentDescription> documents,
            PaperNumbers numbers) {
        return new ApplicationWireMapping(numbers).read(application, documents);
    }

    private MappedApplication read(
            kz.consular.wire.application.Application wire, List<? extends DocumentDescription> descriptions) {
        var applicant = persons.leaving("application/applicant", wire.getApplicant());
        var representative = Optional.ofNullable(wire.getRepresentative())
                .flatMap(stated -> persons.representative("application/representative", stated));
        var registration = Optional.ofNullable(wire.getLastRegistration()).flatMap(this::registration);
        var addressAbroad = addressAbroad(wire.getAddressAbroad());
        var children = values.readEach("application/child", wire.getChild(), persons::leaving);
        var dependants = values.readEach("application/dependant", wire.getDependant(), persons::dependant);
        var documents = DocumentWireMapping.fromWire(values, descriptions);
        NameConsistency.check(values, wire, descriptions);
        return values.invalid().isEmpty()
                ? new MappedApplication.Valid(new Application(
                        applicant.orElseThrow(),
                        wire.isDeclaredIncapable(),
                        wire.isLeftOnTemporaryAffairs(),
                        representative,
                        registration,
                        addressAbroad.orElseThrow(),
                        children,
                        dependants,
                        documents))
                : new MappedApplication.Invalid(values.invalid());
    }

    private Optional<Registration> registration(kz.consular.wire.application.Registration wire) {
        var path = "application/lastRegistration";
        return values.read(path + "/katoCode", wire.getKatoCode(), KatoCode::new)
                .flatMap(kato -> values.read(
                        path + "/address",
                        wire.getAddress(),
                        address -> new Registration(kato, address, Optional.ofNullable(wire.getUntil()))));
    }

    private Optional<AddressAbroad> addressAbroad(kz.consular.wire.application.AddressAbroad wire) {
        var path = "application/addressAbroad";
        return values.read(path + "/country", wire.getCountry(), CountryCode::new)
                .flatMap(country ->
                        values.read(path + "/address", wire.getAddress(), line -> new AddressAbroad(country, line)));
    }

    public static kz.consular.wire.application.Application toWire(Application application) {
        var wire = new kz.consular.wire.application.Application();
        wire.setApplicant(PersonWireMapping.toWire(application.applicant()));
        wire.setDeclaredIncapable(application.declaredIncapable());
        wire.setLeftOnTemporaryAffairs(application.leftOnTemporaryAffairs());
        application.representative().map(PersonWireMapping::toWire).ifPresent(wire::setRepresentative);
        application.lastRegistration().map(ApplicationWireMapping::toWire).ifPresent(wire::setLastRegistration);
        wire.setAddressAbroad(toWire(application.addressAbroad()));
        application.children().stream().map(PersonWireMapping::toWire).forEach(wire.getChild()::add);
        application.dependants().stream().map(PersonWireMapping::toWire).forEach(wire.getDependant()::add);
        return wire;
    }

    /** Fills in the description of a document. The wire types differ in how they carry the content. */
    public static <D extends DocumentDescription> D describe(DocumentCopy document, D wire) {
        return DocumentWireMapping.describe(document, wire);
    }

    private static kz.consular.wire.application.Registration toWire(Registration registration) {
        var wire = new kz.consular.wire.application.Registration();
        wire.setKatoCode(registration.territory().value());
        wire.setAddress(registration.address());
        registration.until().ifPresent(wire::setUntil);
        return wire;
    }

    private static kz.consular.wire.application.AddressAbroad toWire(AddressAbroad address) {
        var wire = new kz.consular.wire.application.AddressAbroad();
        wire.setCountry(address.country().value());
        wire.setAddress(address.address());
        return wire;
    }
}
