Feature: Keeping identifiers, however often others come
  What is rejected once is rejected for ever: neither the tenth attempt nor the tenth value is taken.

  @KEEP-ID
  Rule: An external ID is kept, however often another one comes

    Scenario: By turns the same and another one
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 12 times:
        | call               | email            | external ID |
        | the same one again | old.me@yahoo.com | 9999        |
        | another one again  | old.me@yahoo.com | (a new one) |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"
      And nobody is found by external ID "9999"
      And nobody is found by external ID "(the new one)"

    Scenario: The private key changes something else afterwards
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      When Identify receives, alone and with a property, twice:
        | email       | old.me@yahoo.com |
        | external ID | 9999             |
      And the private key changes Jessica's profile to:
        | tier | silver |
      Then Jessica has:
        | tier | silver |
      And Jessica still has:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      And nobody is found by external ID "9999"

    Scenario: The private key changed it, and back
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      When the private key changes Jessica's profile to:
        | external ID | 7777 |
      Then Jessica has:
        | external ID | 7777 |
      When the private key changes Jessica's profile to:
        | external ID | 1468 |
      Then Jessica has:
        | external ID | 1468 |
      When Identify receives, alone and with a property, twice:
        | email       | old.me@yahoo.com |
        | external ID | 9999             |
      Then Jessica still has:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      And nobody is found by external ID "9999"

  @KEEP-EMAIL
  Rule: An email is kept, however often another one comes

    Scenario: By turns the same and another one
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 12 times:
        | call               | external ID | email            |
        | the same one again | 1468        | new.me@yahoo.com |
        | another one again  | 1468        | (a new one)      |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"
      And nobody is found by email "(the new one)"

    Scenario: The private key changes something else afterwards
      Given Jessica has a profile with:
        | phone number | +16171000001     |
        | email        | old.me@yahoo.com |
      When Identify receives, alone and with a property, twice:
        | phone number | +16171000001     |
        | email        | new.me@yahoo.com |
      And the private key changes Jessica's profile to:
        | tier | silver |
      Then Jessica has:
        | tier | silver |
      And Jessica still has:
        | phone number | +16171000001     |
        | email        | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

    Scenario: The private key changed it, and back
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | newer.me@yahoo.com |
      Then Jessica has:
        | email | newer.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

  @KEEP-PHONE
  Rule: A phone number is kept, however often another one comes

    Scenario: By turns the same and another one
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 12 times:
        | call               | external ID | phone number |
        | the same one again | 1468        | +16171000009 |
        | another one again  | 1468        | (a new one)  |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
      And nobody is found by phone number "+16171000009"
      And nobody is found by phone number "(the new one)"

    Scenario: The private key changes something else afterwards
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468         |
        | phone number | +16171000009 |
      And the private key changes Jessica's profile to:
        | tier | silver |
      Then Jessica has:
        | tier | silver |
      And Jessica still has:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      And nobody is found by phone number "+16171000009"

    Scenario: The private key changed it, and back
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      When the private key changes Jessica's profile to:
        | phone number | +16171000007 |
      Then Jessica has:
        | phone number | +16171000007 |
      When the private key changes Jessica's profile to:
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468         |
        | phone number | +16171000009 |
      Then Jessica still has:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      And nobody is found by phone number "+16171000009"
