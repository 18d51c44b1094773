Feature: Changing the email
  With the private key and the person ID any identifier is changed: the second step of the new pattern.

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
      And nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then Robert is the one profile with:
        | email | old.me@yahoo.com |
        | plan  | silver           |
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
      And nobody is found by email "new.me@yahoo.com"

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
      And nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | email | new.me@yahoo.com |
        | city  | Denver           |
      Then Jessica has:
        | email | new.me@yahoo.com |
        | city  | Denver           |

    Scenario Outline: To <what>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When the private key changes Jessica's profile to:
        | email | <new> |
      Then Jessica has:
        | email | <new> |
      And Jessica is found by each identifier

      Examples:
        | what          | new                              |
        | a shorter one | o@y.com                          |
        | a longer one  | new.and.longer.me@mail.yahoo.com |
