Feature: Changing several identifiers
  With the private key and the person ID any identifier is changed: the second step of the new pattern.

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
      And nobody is found by external ID "1468"
      And nobody is found by email "old.me@yahoo.com"
      And nobody is found by phone number "+16171000001"
