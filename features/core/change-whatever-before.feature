Feature: Changing identifiers whatever came before
  With the private key and the person ID any identifier is changed, also one that is there already or was added later.

  @CHANGE-ID
  Rule: The external ID is changed whatever came before

    Scenario: To the one that is there
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | external ID | 1468 |
      Then Jessica has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"

    Scenario: From one that was added later
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      And Jessica's external ID "1468" was added later
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica has:
        | external ID | 9999 |
      And Jessica is found by external ID "9999"
      And nobody is found by external ID "1468"

    Scenario: Who takes the old one has nothing of the past
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | tier         | 2                |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then nobody is found by external ID "1468"
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Robert is the one profile with:
        | external ID | 1468   |
        | plan        | silver |
      And Robert still has:
        | city | null |
        | tier | null |

    Scenario: To the same in another case
      Given Jessica has a profile with:
        | external ID | AbC-1468         |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | external ID | aBc-1468 |
      Then Jessica has:
        | external ID | aBc-1468 |
      And Jessica is found by external ID "aBc-1468"

  @CHANGE-EMAIL
  Rule: The email is changed whatever came before

    Scenario: To the one that is there
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | email | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"

    Scenario: From one that was added later
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's email "old.me@yahoo.com" was added later
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica is found by email "new.me@yahoo.com"
      And nobody is found by email "old.me@yahoo.com"

    Scenario: Who takes the old one has nothing of the past
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | tier         | 2                |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then Robert is the one profile with:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      And Robert still has:
        | city | null |
        | tier | null |

  @CHANGE-PHONE
  Rule: The phone number is changed whatever came before

    Scenario: To the one that is there
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"

    Scenario: From one that was added later
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's phone number "+16171000001" was added later
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica has:
        | phone number | +16171000009 |
      And Jessica is found by phone number "+16171000009"
      And nobody is found by phone number "+16171000001"

    Scenario: Who takes the old one has nothing of the past
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | tier         | 2                |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then nobody is found by phone number "+16171000001"
      When Identify receives:
        | phone number | +16171000001 |
        | plan         | silver       |
      Then Robert is the one profile with:
        | phone number | +16171000001 |
        | plan         | silver       |
      And Robert still has:
        | city | null |
        | tier | null |
