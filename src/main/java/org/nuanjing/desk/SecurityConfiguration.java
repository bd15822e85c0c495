package org.nuanjing.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffMember.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may reach what: the desk wants a signed-in staff member; figures are for this machine or an
 * administrator; chat, webhook and files are open and keep no session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String NO_INLINE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; media-src 'self' blob:; manifest-src 'self';"
          + " worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Order(1)
  SecurityFilterChain deskChain(
      HttpSecurity http,
      SignedIn signedIn,
      SecondFactors factors,
      Staff staff,
      StaffAccounts accounts,
      AuditTrail audit,
      Clock clock) {
    AuthorizationManagerFactory<RequestAuthorizationContext> withCode =
        SecondFactor.alsoWanted(factors);
    http.securityMatcher("/desk", "/desk/**")
        .headers(SecurityConfiguration::strict)
        .authorizeHttpRequests(rules ->
            rules
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/desk/sign-in")
                .permitAll()
                .requestMatchers(SecondFactor.CODE_PAGE, "/desk/sign-out")
                .authenticated()
                .anyRequest()
                .access(withCode.authenticated()))
        .exceptionHandling(refused ->
            refused.defaultDeniedHandlerForMissingAuthority(
                (request, response, missing) -> Away.to(request, response, SecondFactor.CODE_PAGE),
                SecondFactor.AUTHORITY))
        .formLogin(form ->
            form.loginPage("/desk/sign-in")
                .loginProcessingUrl("/desk/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .successHandler(signedIn)
                .failureHandler((request, response, why) ->
                    Away.to(
                        request,
                        response,
                        "/desk/sign-in?" + (why instanceof LockedException ? "rest" : "refused"))))
        .logout(out ->
            out.logoutUrl("/desk/sign-out")
                .addLogoutHandler((request, response, who) -> noteSignOut(audit, clock, who))
                .logoutSuccessUrl("/desk/sign-in?out"))
        .sessionManagement(
            session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
        .addFilterBefore(new StrangersFilesFilter(), CsrfFilter.class)
        .addFilterAfter(new StaffSessionFilter(staff, accounts), AuthorizationFilter.class);
    return http.build();
  }

  private static void noteSignOut(AuditTrail audit, Clock clock, @Nullable Authentication who) {
    if (who != null) {
      audit.record(new AuditEntry(who.getName(), "desk.sign-out", who.getName(), clock.instant()));
    }
  }

  /** Health is open for whoever watches; figures name no person but are nobody else's business. */
  @Bean
  @Order(2)
  SecurityFilterChain actuatorChain(
      HttpSecurity http, SecondFactors factors, Staff staff, StaffAccounts accounts) {
    AuthorizationManager<RequestAuthorizationContext> administrator =
        SecondFactor.<RequestAuthorizationContext>alsoWanted(factors)
            .hasRole(Role.ADMINISTRATOR.name());
    http.securityMatcher("/actuator", "/actuator/**")
        .headers(SecurityConfiguration::strict)
        // curl on this machine has no token to show; every browser names where a POST comes from.
        .csrf(csrf ->
            csrf.ignoringRequestMatchers(
                request -> nearby(request) && request.getHeader("Origin") == null))
        .authorizeHttpRequests(rules ->
            rules
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .access((who, context) ->
                    nearby(context.getRequest())
                        ? new AuthorizationDecision(true)
                        : administrator.authorize(who, context)))
        .addFilterAfter(new StaffSessionFilter(staff, accounts), AuthorizationFilter.class);
    return http.build();
  }

  /** Asked from this machine, and not through a proxy on it. */
  private static boolean nearby(HttpServletRequest request) {
    if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
      return false;
    }
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** The chat checks a header of its own, the webhook its secret token. */
  @Bean
  @Order(3)
  SecurityFilterChain openChain(HttpSecurity http) {
    http.headers(SecurityConfiguration::strict)
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
    return http.build();
  }

  private static void strict(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(NO_INLINE))
        .frameOptions(FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions ->
            permissions.policy(
                "camera=(), geolocation=(self), microphone=(self), payment=(), usb=()"))
        .contentTypeOptions(Customizer.withDefaults());
  }
}
