/**
 * A domestic office with software of another make: Qpid JMS over AMQP 1.0, EU DSS, OpenSSL and plain XML. It knows the
 * gateway by its published contract alone ({@code wsdl/office-channel.asyncapi.yaml} and {@code .xsd}) and uses nothing
 * of its code.
 */
@NullMarked
package kz.consular.foreign;

import org.jspecify.annotations.NullMarked;
