Feature: Changing identifiers
  With the private key and the person ID any identifier is changed: the second step of the new pattern.

  @CHANGE-ID
  Rule: The external ID is changed

    Scenario: The new one finds the person, the old one is free
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica has:
        | external ID | 9999 |
      And Jessica is found by each identifier
      And nobody is found any more by external ID "1468"
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Robert is the one profile with:
        | external ID | 1468   |
        | plan        | silver |
      And Robert is somebody else than Jessica
      And Jessica still has:
        | external ID | 9999 |
        | plan        | gold |

    Scenario: Again, and back
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica is found by external ID "9999"
      When the private key changes Jessica's profile to:
        | external ID | 1468   |
        | city        | Denver |
      Then Jessica has:
        | external ID | 1468   |
        | city        | Denver |
      And Jessica is found by each identifier
      And nobody is found any more by external ID "9999"

    Scenario: It is set where there was none
      Given Jessica has a profile with:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica has:
        | external ID | 9999 |
      And Jessica is found by each identifier

    Scenario: The changed profile is still updated through it
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica is found by external ID "9999"
      And nobody is found any more by external ID "1468"
      When Identify receives:
        | external ID | 9999   |
        | city        | Denver |
      Then Jessica has:
        | external ID | 9999   |
        | city        | Denver |

  @CHANGE-EMAIL
  Rule: The email is changed

    Scenario: The new one finds the person, the old one is free
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica is found by each identifier
      And nobody is found any more by email "old.me@yahoo.com"
      When Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then Robert is the one profile with:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      And Robert is somebody else than Jessica
      And Jessica still has:
        | email | new.me@yahoo.com |
        | plan  | gold             |

    Scenario: Again, and back
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica is found by email "new.me@yahoo.com"
      When the private key changes Jessica's profile to:
        | email | old.me@yahoo.com |
        | city  | Denver           |
      Then Jessica has:
        | email | old.me@yahoo.com |
        | city  | Denver           |
      And Jessica is found by each identifier
      And nobody is found any more by email "new.me@yahoo.com"

    Scenario: It is set where there was none
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica is found by each identifier

    Scenario: The changed profile is still updated through it
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica is found by email "new.me@yahoo.com"
      And nobody is found any more by email "old.me@yahoo.com"
      When Identify receives:
        | email | new.me@yahoo.com |
        | city  | Denver           |
      Then Jessica has:
        | email | new.me@yahoo.com |
        | city  | Denver           |

  @CHANGE-PHONE
  Rule: The phone number is changed

    Scenario: The new one finds the person, the old one is free
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica has:
        | phone number | +16171000009 |
      And Jessica is found by each identifier
      And nobody is found any more by phone number "+16171000001"
      When Identify receives:
        | phone number | +16171000001 |
        | plan         | silver       |
      Then Robert is the one profile with:
        | phone number | +16171000001 |
        | plan         | silver       |
      And Robert is somebody else than Jessica
      And Jessica still has:
        | phone number | +16171000009 |
        | plan         | gold         |

    Scenario: Again, and back
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica is found by phone number "+16171000009"
      When the private key changes Jessica's profile to:
        | phone number | +16171000001 |
        | city         | Denver       |
      Then Jessica has:
        | phone number | +16171000001 |
        | city         | Denver       |
      And Jessica is found by each identifier
      And nobody is found any more by phone number "+16171000009"

    Scenario: It is set where there was none
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica has:
        | phone number | +16171000009 |
      And Jessica is found by each identifier

    Scenario: The changed profile is still updated through it
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica is found by phone number "+16171000009"
      And nobody is found any more by phone number "+16171000001"
      When Identify receives:
        | phone number | +16171000009 |
        | city         | Denver       |
      Then Jessica has:
        | phone number | +16171000009 |
        | city         | Denver       |

  @CHANGE-ID @CHANGE-EMAIL @CHANGE-PHONE
  Rule: Several identifiers are changed at once

    Scenario: All three, with a property beside them
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
      Then Jessica has:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
      And Jessica is found by each identifier
      And nobody is found any more by external ID "1468"
      And nobody is found any more by email "old.me@yahoo.com"
      And nobody is found any more by phone number "+16171000001"
