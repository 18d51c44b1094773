@wire-revision
Feature: Clearing in the successor
  With the private key null clears just what it names, an identifier too, and that can be added again.

  @UNSET
  Rule: Null clears an identifier

    Scenario: The phone number
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key removes from Jessica's profile:
        | phone number |
      Then Jessica has:
        | phone number | (null) |
      And Jessica has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      And nobody is found by phone number "+16171000001"

    Scenario Outline: Who was found by the <identifier> is so no more
      Given Jessica has a profile with:
        | <found by>   | <known> |
        | <identifier> | <value> |
      When the private key removes from Jessica's profile:
        | <identifier> |
      Then nobody is found by <identifier> "<value>"
      And Jessica is found by <found by> "<known>"

      Examples:
        | identifier  | value            | found by     | known        |
        | external ID | 1468             | phone number | +16171000001 |
        | email       | old.me@yahoo.com | external ID  | 1468         |

    Scenario Outline: The <cleared> alone, for good
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | last name    | Smith            |
        | organization | Business A       |
        | title        | Engineer         |
        | city         | Boston           |
        | region       | Massachusetts    |
        | plan         | gold             |
        | tier         | 2                |
      When the private key removes from Jessica's profile:
        | <cleared> |
        | <and>     |
      Then Jessica has:
        | <cleared> | <nothing> |
        | <and>     | null      |
      When Identify receives:
        | <found by> | <value> |
        | country    | USA     |
      Then Jessica has:
        | country   | USA       |
        | <cleared> | <nothing> |

      Examples:
        | cleared      | and        | nothing | found by    | value            |
        | external ID  | tier       | (null)  | email       | old.me@yahoo.com |
        | email        | tier       | (null)  | external ID | 1468             |
        | phone number | tier       | (null)  | external ID | 1468             |
        | first name   | tier       | null    | external ID | 1468             |
        | last name    | title      | null    | external ID | 1468             |
        | organization | tier       | null    | external ID | 1468             |
        | city         | first name | null    | external ID | 1468             |
        | region       | title      | null    | external ID | 1468             |
        | plan         | city       | null    | external ID | 1468             |

  @ADD-ID
  Rule: An external ID that was cleared is added again

    Scenario: By Identify, after the private key cleared it
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
        | plan        | gold             |
      When the private key removes from Jessica's profile:
        | external ID |
      Then Jessica has:
        | external ID | (null) |
      When Identify receives:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      Then Jessica has:
        | external ID | 1468 |
      And Jessica is found by each identifier

  @ADD-EMAIL
  Rule: An email that was cleared is added again

    Scenario: By Identify, after the private key cleared it
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key removes from Jessica's profile:
        | email |
      Then Jessica has:
        | email | (null) |
      When Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      And Jessica is found by each identifier

  @ADD-PHONE
  Rule: A phone number that was cleared is added again

    Scenario: By Identify, after the private key cleared it
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |
      When the private key removes from Jessica's profile:
        | phone number |
      Then Jessica has:
        | phone number | (null) |
      When Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |
      And Jessica is found by each identifier
