Feature: Jessica's new email
  The example of the FAQ with its own values (FAQ 18 to 28): Business A knows Jessica as 1468, and her email changes.

  @JESSICA
  Rule: The former call without the private key no longer changes the email

    @each-way
    Scenario: Identify without the private key no longer changes Jessica's email
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
  Rule: The email is changed with a look-up and a change, both with the private key

    Scenario: After an update with the private key, Identify keeps the new email
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

    Scenario: The email of a profile whose external ID is a number is changed with the private key
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

    Scenario: An email that Identify rejected can still be set with the private key
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

    Scenario: A change of a property with the private key does not apply a rejected email
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
