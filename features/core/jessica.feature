Feature: Jessica's new address
  The example scenario of the FAQ, with its own values: Business A knows Jessica as 1468, and her address changes.

  @JESSICA
  Rule: Before, one call without the private key was enough; now it changes nothing

    @each-way
    Scenario: Before
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"

  @JESSICA
  Rule: After, it takes a look-up and a change, both with the private key

    Scenario: After
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then Jessica is found by external ID "1468"
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Jessica is found by email "new.me@yahoo.com"
      And Jessica is found by external ID "1468"
      And nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then Jessica still has:
        | email | new.me@yahoo.com |

    Scenario: With a number for an external ID
      When Identify receives:
        | external ID | (the phone number +16171000001 without its first character) |
        | email       | old.me@yahoo.com                                            |
      Then Jessica is the one profile with:
        | external ID | (the phone number +16171000001 without its first character) |
        | email       | old.me@yahoo.com                                            |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica is found by email "new.me@yahoo.com"

    Scenario: After a rejection the same address can still be set with the private key
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | gold             |
      Then Jessica has:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Jessica is found by email "new.me@yahoo.com"
      And nobody is found by email "old.me@yahoo.com"

    Scenario: After a rejection a change of something else leaves the address alone
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | gold             |
      Then Jessica has:
        | plan | gold |
      When the private key changes Jessica's profile to:
        | tier | silver |
      Then Jessica has:
        | tier | silver |
      And Jessica still has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"
