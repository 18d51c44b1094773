Feature: Changing several identifiers
  With the private key and the person ID any identifier is changed: the second step of the new pattern.

  @CHANGE-ID
  Rule: The external ID is changed beside others

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
        | tier         | 2                |
      Then Jessica has:
        | external ID | 9999 |
      And Jessica is found by external ID "9999"
      And nobody is found by external ID "1468"

    Scenario: With the email, the third stays
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID | 9999             |
        | email       | new.me@yahoo.com |
      Then Jessica has:
        | external ID | 9999             |
        | email       | new.me@yahoo.com |
      And Jessica is found by each identifier

  @CHANGE-EMAIL
  Rule: The email is changed beside others

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
        | tier         | 2                |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica is found by email "new.me@yahoo.com"
      And nobody is found by email "old.me@yahoo.com"

    Scenario: With the phone number, the third stays
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
      Then Jessica has:
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
      And Jessica is found by each identifier

  @CHANGE-PHONE
  Rule: The phone number is changed beside others

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
        | tier         | 2                |
      Then Jessica has:
        | phone number | +16171000009 |
      And Jessica is found by phone number "+16171000009"
      And nobody is found by phone number "+16171000001"

    Scenario: With the external ID, the third stays
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
        | external ID  | 9999         |
      Then Jessica has:
        | phone number | +16171000009 |
        | external ID  | 9999         |
      And Jessica is found by each identifier
