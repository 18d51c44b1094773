Feature: Changing the external ID
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
      And nobody is found by external ID "1468"
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Robert is the one profile with:
        | external ID | 1468   |
        | plan        | silver |
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
      And nobody is found by external ID "9999"

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
      And nobody is found by external ID "1468"
      When Identify receives:
        | external ID | 9999   |
        | city        | Denver |
      Then Jessica has:
        | external ID | 9999   |
        | city        | Denver |

    Scenario Outline: To <what>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When the private key changes Jessica's profile to:
        | external ID | <new> |
      Then Jessica has:
        | external ID | <new> |
      And Jessica is found by each identifier

      Examples:
        | what              | new           |
        | a shorter one     | 9             |
        | a longer one      | 1468000001468 |
        | one with capitals | AbC-1468      |
