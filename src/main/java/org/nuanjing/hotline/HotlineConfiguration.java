package org.nuanjing.hotline;

import java.util.stream.Stream;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.tickets.StaffNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {

  @Bean
  StaffTalk staffTalk() {
    return new StaffTalk();
  }

  @Bean
  Phrases phrases(ReferenceSettings settings) {
    return Phrases.read(new ReferenceFolder(settings.named()));
  }

  @Bean
  Outcomes outcomes(Staff staff) {
    return new Outcomes(staff);
  }

  @Bean
  StaffNotices staffNotices(StaffChats chats, Staff staff) {
    StaffNotices relay = new RelayNotices(chats, staff);
    StaffNotices deadlines = new WorkNotices(chats, staff);
    return (before, after) ->
        Stream.of(relay, deadlines)
            .flatMap(notices -> notices.tell(before, after).stream())
            .toList();
  }
}
