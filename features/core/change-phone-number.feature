Feature: Changing the phone number
  With the private key and the person ID any identifier is changed: the second step of the new pattern.

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
      And nobody is found by phone number "+16171000001"
      When Identify receives:
        | phone number | +16171000001 |
        | plan         | silver       |
      Then Robert is the one profile with:
        | phone number | +16171000001 |
        | plan         | silver       |
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
      And nobody is found by phone number "+16171000009"

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
      And nobody is found by phone number "+16171000001"
      When Identify receives:
        | phone number | +16171000009 |
        | city         | Denver       |
      Then Jessica has:
        | phone number | +16171000009 |
        | city         | Denver       |
