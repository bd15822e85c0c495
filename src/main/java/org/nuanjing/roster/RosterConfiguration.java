package org.nuanjing.roster;

import java.time.Clock;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.KeyAgreement;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.redis.RedisActivations;
import org.nuanjing.roster.redis.RedisActivations.Missing;
import org.nuanjing.roster.redis.RedisOfficers;
import org.nuanjing.roster.redis.RedisSecondFactors;
import org.nuanjing.roster.redis.RedisSignInAddresses;
import org.nuanjing.roster.redis.RedisStaffAccounts;
import org.nuanjing.roster.redis.RedisStaffChats;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterBook;
import org.nuanjing.roster.reference.RosterStaff;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Reads reference data and joins it with what Redis keeps. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

  @Bean
  ReferenceData referenceData(ReferenceSettings settings) {
    return ReferenceData.read(settings.named());
  }

  @Bean
  Units units(ReferenceData data) {
    return new ReferenceUnits(data.units());
  }

  @Bean
  Desks desks(ReferenceData data) {
    return new ReferenceDesks(data.desks());
  }

  @Bean
  Staff staff(ReferenceData data) {
    return new RosterStaff(data.staff());
  }

  @Bean
  RosterBook rosterBook(ReferenceData data, Pseudonym pseudonym) {
    return new RosterBook(data.officers(), pseudonym);
  }

  @Bean
  Badges badges(RosterBook roster) {
    return badge -> roster.find(roster.id(badge));
  }

  @Bean
  Officers officers(
      RosterBook roster, RedisStore store, Seal seal, Pseudonym pseudonym, Clock clock) {
    return new RedisOfficers(roster, store, seal, pseudonym, clock);
  }

  @Bean
  Activations activations(
      ReferenceSettings settings,
      RosterBook roster,
      RedisStore store,
      Pseudonym pseudonym,
      Clock clock) {
    return new RedisActivations(
        roster, settings.sample() ? Missing.ISSUE : Missing.LEAVE, store, pseudonym, clock);
  }

  @Bean
  StaffAccounts staffAccounts(Staff staff, RedisStore store, Seal seal, Clock clock) {
    return new RedisStaffAccounts(
        staff,
        store,
        new SealedJson(seal),
        PasswordEncoderFactories.createDelegatingPasswordEncoder(),
        clock);
  }

  @Bean
  SecondFactors secondFactors(
      Staff staff, RedisStore store, Seal seal, Pseudonym pseudonym, Clock clock) {
    return new RedisSecondFactors(staff, store, seal, pseudonym, clock);
  }

  @Bean
  SignInAddresses signInAddresses(RedisStore store, Pseudonym pseudonym, Clock clock) {
    return new RedisSignInAddresses(store, pseudonym, clock);
  }

  @Bean
  StaffChats staffChats(
      Staff staff, RedisStore store, Seal seal, Pseudonym pseudonym, Clock clock) {
    return new RedisStaffChats(staff, store, seal, pseudonym, clock);
  }

  /** Before any worker starts. */
  @Bean
  SmartInitializingSingleton keysAgree(RedisStore store, Seal seal) {
    return () -> KeyAgreement.check(store, seal);
  }
}
