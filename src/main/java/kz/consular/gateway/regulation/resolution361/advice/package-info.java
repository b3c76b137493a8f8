/** The notes on an application, and the registrations that the office establishes itself. */
@NullMarked
package kz.consular.gateway.regulation.resolution361.advice;

import org.jspecify.annotations.NullMarked;
